/** Containerlab: nodes and links of a {@code *.clab.yml}, the links as networks. */
package org.kakehashi.imports.containerlab;
