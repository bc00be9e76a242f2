package planted.casework;

/** Broken: a store that leaves its room. */
public class OpenStore {}
