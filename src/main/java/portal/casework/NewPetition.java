package portal.casework;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import portal.outbox.Message;
import portal.security.Answers;

/** Everything that one filing writes, sealed and ready for one statement. */
@SuppressWarnings("ArrayRecordComponent") // never compared, only read through
record NewPetition(
        long no,
        String purpose,
        String stage,
        String channel,
        String region,
        @Nullable String category,
        String holder,
        int headcount,
        boolean publishable,
        List<String> flags,
        OffsetDateTime registeredAt,
        LocalDate registeredOn,
        byte[] dataKey,
        byte[] title,
        byte[] content,
        byte[] people,
        byte[] personHash,
        byte[] phoneHash,
        byte[] nameHash,
        LocalDate nextDue,
        byte[] codeHash,
        HistoryRow first,
        List<ClockRow> clocks,
        List<AttachmentRow> attachments,
        @Nullable Message message,
        Answers.@Nullable Kept answer,
        byte @Nullable [] draft,
        @Nullable LocalDate receivedOn,
        @Nullable Long account,
        Answering answering,
        @Nullable CheckRow check) {}
