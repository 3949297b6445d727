package org.kakehashi.scenario;

import org.kakehashi.site.language.Text;

/**
 * A file that trainees download from a task.
 *
 * @param name file name in the download
 * @param title what people see on its link; both languages empty if the author wrote none
 */
public record TaskAttachment(String name, Text title, Content content) {}
