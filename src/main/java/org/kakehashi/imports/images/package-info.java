/** Which image of our catalogue stands for a foreign one. */
package org.kakehashi.imports.images;
