package portal.redaction;

import portal.inforequest.Ground;

/**
 * A part of a page that is taken out, whatever stands there, and why.
 *
 * @param page the first is 1
 */
public record Area(int page, Box box, Ground ground) {}
