package portal.document;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import portal.law.ChineseDate;

/**
 * A paper that an agency issues under its seal, from the title down to the day: as it stands on A4 and on a screen.
 *
 * @param agency full name of who issues it
 * @param number as in 许信处〔2026〕3号
 * @param addressee to whom it is written; empty for an agreement
 * @param signatories who signs beside the agency; mostly nobody
 * @param day the day it is made out
 * @param sample whether something of its agency waits to be confirmed, so that it is not to be taken for a real one
 */
public record OfficialPaper(
        String agency,
        String title,
        String number,
        String addressee,
        List<Section> sections,
        List<String> signatories,
        LocalDate day,
        boolean sample) {
    private static final String NUMERALS = "一二三四五六七八九十";
    private static final int TEN = 10;
    private static final int LONG_NAME = 16;

    public OfficialPaper {
        sections = numbered(sections);
        signatories = List.copyOf(signatories);
    }

    /**
     * What stands under one heading.
     *
     * @param heading without its number; empty for what stands before the first heading or after the last part
     */
    public record Section(String heading, List<Paragraph> paragraphs) {
        public Section {
            paragraphs = List.copyOf(paragraphs);
        }

        /** Each text as one paragraph or more, wherever its writer began a new line; nothing for an empty one. */
        public static Section of(String heading, String... texts) {
            return new Section(
                    heading,
                    Arrays.stream(texts)
                            .flatMap(text -> Paragraph.of(text).stream())
                            .toList());
        }
    }

    /** A paragraph; one with a lead is one of several things told one by one. */
    public record Paragraph(boolean lead, String text) {
        /** The paragraphs of what somebody wrote. */
        public static List<Paragraph> of(String text) {
            return text.lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty())
                    .map(line -> new Paragraph(false, line))
                    .toList();
        }

        /** What the paragraphs after it are about. */
        public static Paragraph lead(String text) {
            return new Paragraph(true, text.replaceAll("\\R+", " ").strip());
        }
    }

    /** The day as it stands under the agency. */
    public String issued() {
        return ChineseDate.date(day);
    }

    /** Whether the agency's name takes smaller letters to stand on one line. */
    public boolean longName() {
        return agency.codePointCount(0, agency.length()) > LONG_NAME;
    }

    /** Never what it says, which belongs in no log. */
    @Override
    public String toString() {
        return "OfficialPaper[" + number + "]";
    }

    private static List<Section> numbered(List<Section> sections) {
        List<Section> numbered = new ArrayList<>();
        int next = 0;
        for (Section section : sections) {
            numbered.add(
                    section.heading().isEmpty()
                            ? section
                            : new Section(numeral(++next) + "、" + section.heading(), section.paragraphs()));
        }
        return List.copyOf(numbered);
    }

    private static String numeral(int place) {
        return place <= TEN
                ? NUMERALS.substring(place - 1, place)
                : "十" + NUMERALS.substring(place - TEN - 1, place - TEN);
    }
}
