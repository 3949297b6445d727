/** rCTF as rcds deploys it: one {@code challenge.yaml} for each challenge, with its containers. */
package org.kakehashi.imports.rctf;
