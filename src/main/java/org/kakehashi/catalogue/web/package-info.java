/** The pages of the image catalogue. */
package org.kakehashi.catalogue.web;
