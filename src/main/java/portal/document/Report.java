package portal.document;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A report in parts with tables: as it stands on A4, in a Word file, and as an article's text.
 *
 * @param day the day under it
 */
public record Report(String agency, String title, List<Section> sections, LocalDate day) {
    public Report {
        sections = List.copyOf(sections);
    }

    /**
     * One part.
     *
     * @param heading with its number
     * @param paragraphs what stands before the tables
     */
    public record Section(String heading, List<String> paragraphs, List<Table> tables) {
        public Section {
            paragraphs = List.copyOf(paragraphs);
            tables = List.copyOf(tables);
        }

        /** A part of words alone, one paragraph a line. */
        public static Section of(String heading, String text) {
            return new Section(heading, lines(text), List.of());
        }

        public static List<String> lines(String text) {
            return text.lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty())
                    .toList();
        }
    }

    /**
     * A table.
     *
     * @param caption empty where the part's heading says it
     * @param note what stands under the caption; empty for none
     * @param head its lines of headings, the first cell of the first line over the labels of the rows
     * @param narrow the same numbers in fewer columns, for screens; empty where it fits
     */
    public record Table(String caption, String note, List<List<Head>> head, List<Line> lines, Optional<Table> narrow) {
        public Table {
            head = head.stream().map(List::copyOf).toList();
            lines = List.copyOf(lines);
        }

        /** With one line of headings. */
        public static Table of(String caption, List<String> columns, List<Line> lines) {
            return new Table(caption, "", List.of(columns.stream().map(Head::of).toList()), lines, Optional.empty());
        }

        /** The table as it stands on a screen. */
        public Table shown() {
            return narrow.orElse(this);
        }

        /** What stands over each column, from the lowest line that covers it. */
        public List<String> columns() {
            List<List<String>> grid = grid();
            return grid.get(grid.size() - 1);
        }

        /** The headings in every place that they cover. */
        List<List<String>> grid() {
            int width = head.get(0).stream().mapToInt(Head::columns).sum();
            String[][] grid = new String[head.size()][width];
            for (int row = 0; row < head.size(); row++) {
                int column = 0;
                for (Head cell : head.get(row)) {
                    while (grid[row][column] != null) {
                        column++;
                    }
                    for (int down = 0; down < cell.rows(); down++) {
                        for (int right = 0; right < cell.columns(); right++) {
                            grid[row + down][column + right] = cell.text();
                        }
                    }
                }
            }
            List<List<String>> lines = new ArrayList<>();
            for (String[] line : grid) {
                lines.add(List.of(line));
            }
            return lines;
        }
    }

    /** A heading over so many columns and lines. */
    public record Head(String text, int columns, int rows) {
        public static Head of(String text) {
            return new Head(text, 1, 1);
        }
    }

    /** A row: what it is, how deep it is indented, and its cells. */
    public record Line(String label, int depth, List<String> cells) {
        public Line {
            cells = List.copyOf(cells);
        }

        public static Line of(String label, List<String> cells) {
            return new Line(label, 0, cells);
        }
    }

    /** The report as an article's text in the portal's Markdown. */
    public String markdown() {
        StringBuilder text = new StringBuilder();
        for (Section section : sections) {
            text.append("## ").append(section.heading()).append("\n\n");
            section.paragraphs().forEach(line -> text.append(line).append("\n\n"));
            section.tables().forEach(table -> markdown(table.shown(), text));
        }
        return text.toString().strip();
    }

    private static void markdown(Table table, StringBuilder text) {
        if (!table.caption().isEmpty()) {
            text.append("**").append(table.caption()).append("**\n\n");
        }
        if (!table.note().isEmpty()) {
            text.append(table.note()).append("\n\n");
        }
        List<String> columns = table.columns();
        row(columns, text);
        text.append("|---").append("|---:".repeat(columns.size() - 1)).append("|\n");
        for (Line line : table.lines()) {
            List<String> cells = new ArrayList<>(List.of(line.label()));
            cells.addAll(line.cells());
            row(cells, text);
        }
        text.append('\n');
    }

    private static void row(List<String> cells, StringBuilder text) {
        cells.forEach(cell -> text.append("| ").append(cell.replace("|", "\\|")).append(' '));
        text.append("|\n");
    }
}
