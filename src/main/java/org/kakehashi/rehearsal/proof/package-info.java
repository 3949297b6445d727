/** Each proof that a rehearsal gives: states, answers, texts, pages, points and resets. */
package org.kakehashi.rehearsal.proof;
