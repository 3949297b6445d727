/**
 * What a trainee sees: joining, and the one page on which they play. Its cards carry only what their team may know
 * now ({@link org.kakehashi.play.web.TaskCard}), so that no template can give away an answer, a hint or an explanation.
 */
package org.kakehashi.play.web;
