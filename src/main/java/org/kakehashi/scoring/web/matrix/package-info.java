/** The matrix of teams and services, as pages show it. */
package org.kakehashi.scoring.web.matrix;
