/** What exercises were scheduled from, as it was then: packages and the scenarios that are read from them. */
package org.kakehashi.exercise.frozen;
