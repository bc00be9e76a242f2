package portal.disclosure;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The texts that were judged, as articles whose 索引号 is the name they have in the judgements. */
final class JudgedTexts {
    private JudgedTexts() {}

    /** What was typed, and the documents that answer it. */
    record Judgement(String typed, Set<String> relevant) {}

    /** Those the ranking was fitted on. */
    static List<Judgement> judgements() {
        return judgements("/search/judged.tsv");
    }

    /** Those it never was. */
    static List<Judgement> heldOut() {
        return judgements("/search/heldout.tsv");
    }

    private static List<Judgement> judgements(String resource) {
        return lines(resource).stream()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.split("\t"))
                .map(fields -> new Judgement(
                        fields[0], Arrays.stream(fields[1].split(" ")).collect(Collectors.toSet())))
                .toList();
    }

    static List<JudgedText> articles() {
        List<JudgedText> all = new ArrayList<>();
        Map<String, String> prefixes = new LinkedHashMap<>();
        prefixes.put("petition-regulation", "P");
        prefixes.put("disclosure-regulation", "D");
        Regulations regulations = new Regulations();
        prefixes.forEach((code, prefix) -> regulation(regulations.byCode(code), prefix, all));
        report(all);
        for (String line : lines("/search/messages.tsv")) {
            String[] fields = line.split("\t");
            all.add(row(fields[0], LocalDate.parse(fields[1]), fields[2], fields[3]));
        }
        return all;
    }

    private static void regulation(Regulation regulation, String prefix, List<JudgedText> all) {
        for (Regulation.Provision provision : regulation.articles()) {
            JudgedText row = row(
                    prefix + provision.number(),
                    regulation.promulgation().issuedOn(),
                    regulation.title() + provision.ordinal(),
                    provision.paragraphs().stream()
                            .map(Regulation.Paragraph::text)
                            .collect(Collectors.joining("\n")));
            row.docNo = provision.number() == 1 ? regulation.promulgation().docNo() : null;
            all.add(row);
        }
    }

    private static void report(List<JudgedText> all) {
        List<String> lines = lines("/articles/rule-of-law-2024.md");
        List<String> paragraphs = lines.subList(lines.indexOf("---") + 1, lines.size()).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .toList();
        for (int i = 0; i < paragraphs.size(); i++) {
            all.add(row("R" + (i + 1), LocalDate.of(2025, 1, 15), "关于2024年法治政府建设情况的报告", paragraphs.get(i)));
        }
    }

    static JudgedText row(String name, LocalDate day, String title, String text) {
        JudgedText row = new JudgedText();
        row.indexNo = name;
        row.columnCode = "methods";
        row.title = title;
        row.producedOn = day;
        row.bodyText = text;
        return row;
    }

    private static List<String> lines(String resource) {
        try (InputStream text = JudgedTexts.class.getResourceAsStream(resource)) {
            if (text == null) {
                throw new IllegalStateException(resource + " is missing");
            }
            return new String(text.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
