package portal.petition;

/**
 * What a filing must say of those who file. Art. 19 asks for name and address; online the office asks for more, and of a
 * letter that names nobody it takes what there is (art. 23 then spares it the written notice).
 *
 * @param identity a paper with its number, and a telephone
 * @param nameAndAddress of those who file
 * @param statements the declaration of art. 19 and that the privacy notice was read, both ticked by the citizen
 */
public record Required(boolean identity, boolean nameAndAddress, boolean statements) {
    /** What a citizen who files online is asked for. */
    public static final Required ONLINE = new Required(true, true, true);
}
