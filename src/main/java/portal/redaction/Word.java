package portal.redaction;

import portal.inforequest.Ground;

/** Words that are taken out wherever they stand, and why. */
public record Word(String text, Ground ground) {}
