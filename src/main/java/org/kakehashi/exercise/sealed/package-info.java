/**
 * Secrets that must be read again, encrypted in the database with a key that lies in the state folder: a copy of the
 * database alone opens nothing. See {@code docs/adr/0032-secrets-at-rest.md}.
 */
package org.kakehashi.exercise.sealed;
