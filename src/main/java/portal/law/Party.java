package portal.law;

/** Whose term runs: a duty of an agency is read strictly, a right of a citizen generously. */
public enum Party {
    AGENCY,
    CITIZEN
}
