/** What proves a result, on the web: the ledger as a file, and the facts behind each cell of the matrix. */
package org.kakehashi.scoring.web.proof;
