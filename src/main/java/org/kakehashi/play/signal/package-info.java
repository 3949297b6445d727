/**
 * What an instructor may want to ask a team about: flags of others, wrong answers that two teams share, solves that are quicker
 * than reading. Found in what was submitted whenever somebody looks; nothing is concluded, nothing is kept, nobody is punished.
 */
package org.kakehashi.play.signal;
