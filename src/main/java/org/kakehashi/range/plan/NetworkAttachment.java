package org.kakehashi.range.plan;

/** A node's place in a network of its range. */
public record NetworkAttachment(WantedNetwork network, String address) {}
