/**
 * docker-compose files, of all versions and without one. What Compose would ask of a host (privileges, its folders,
 * its network) is refused; variables come from the files of the folder only, never from the platform's environment.
 */
package org.kakehashi.imports.compose;
