/** What the trainee's page tells around the tasks: time gone, who is here, what the team has done. */
package org.kakehashi.play.web.workspace;
