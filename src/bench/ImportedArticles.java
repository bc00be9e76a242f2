import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;

/**
 * Writes article files as an office would bring them along, made of real messages: each has a message's title and text,
 * every twentieth an attachment, every tenth an address on the old site.
 */
final class ImportedArticles {
    private static final Pattern FIELD = Pattern.compile("\"(title|text)\":\\s*\"((?:[^\"\\\\]++|\\\\.)*+)\"");
    private static final String[] COLUMNS = {"functions", "documents", "budget", "channels", "methods", "receptions"};
    private static final LocalDate FIRST = LocalDate.of(2008, 5, 1);

    public static void main(String[] args) throws IOException {
        int count = Integer.parseInt(args[0]);
        Path folder = Path.of(args[1]);
        List<String[]> messages = new ArrayList<>();
        for (String file : new String[] {"messages.jsonl.gz", "answered.jsonl.gz", "further.jsonl.gz"}) {
            read(Path.of(args[2], file), messages);
        }
        Random random = new Random(20_261_122);
        for (int i = 0; i < count; i++) {
            String[] message = messages.get(i % messages.size());
            String name = "bn-%06d".formatted(i);
            String title = message[0].replace('\n', ' ').strip();
            String header = "标题：" + (title.length() > 100 ? title.substring(0, 100) : title) + "\n栏目："
                    + COLUMNS[random.nextInt(COLUMNS.length)] + "\n索引号：BN-" + i + "\n生成日期："
                    + FIRST.plusDays(random.nextInt(6_700)) + "\n发布机构：第" + (1 + random.nextInt(40))
                    + "局\n概述：为测量而写。\n保密审查：不涉密\n公开审查：可以公开\n个人信息：为测量而写\n"
                    + (i % 10 == 0 ? "原地址：/content/" + i + ".html\n" : "");
            Files.writeString(folder.resolve(name + ".md"), header + "---\n" + message[1] + "\n");
            if (i % 20 == 0) {
                Path beside = Files.createDirectory(folder.resolve(name + ".files"));
                Files.writeString(beside.resolve("附件.txt"), messages.get(random.nextInt(messages.size()))[1]);
            }
        }
    }

    private static void read(Path file, List<String[]> messages) throws IOException {
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                String[] message = {"", ""};
                for (Matcher field = FIELD.matcher(line); field.find(); ) {
                    String value = field.group(2).replace("\\n", "\n").replace("\\\"", "\"").replaceAll("\\\\.|\\p{Cntrl}&&[^\n]", " ");
                    message[field.group(1).equals("title") ? 0 : 1] = value;
                }
                if (!message[0].isBlank() && !message[1].isBlank()) {
                    messages.add(message);
                }
            }
        }
    }
}
