/**
 * Who you are: staff accounts with passwords, sessions of staff, trainees and observers, roles. Sessions are rows, so
 * that signing out, a new password or a disabled account ends them at once.
 */
package org.kakehashi.account;
