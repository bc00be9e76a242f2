package portal.casework;

import portal.petition.Petition;
import portal.petition.PetitionNo;

/**
 * A petition as a step finds it.
 *
 * @param version what it must still be when the step is written
 * @param seq the place of its last line of history
 * @param link the link of that line
 * @param lastStep the word of that line
 * @param lastActor who took it
 */
@SuppressWarnings("ArrayRecordComponent") // never compared, only read through
record Held(
        Petition petition,
        int version,
        int seq,
        byte[] link,
        String lastStep,
        String lastActor,
        byte[] dataKey,
        byte[] people) {

    long no() {
        return number(petition.no());
    }

    static long number(PetitionNo no) {
        return Long.parseLong(no.digits());
    }
}
