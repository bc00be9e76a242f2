package portal.outbox;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A server that takes mail on the loopback address, one sender after the other, without encryption. */
final class Postman implements AutoCloseable {
    private final ServerSocket socket = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
    private final List<String> data = new CopyOnWriteArrayList<>();
    private volatile String recipient = "";
    private volatile boolean refuses;

    Postman() throws IOException {
        Thread thread = new Thread(this::serve, "postman");
        thread.setDaemon(true);
        thread.start();
    }

    int port() {
        return socket.getLocalPort();
    }

    void refuseRecipients() {
        refuses = true;
    }

    /** Whom the last mail was for; empty before there was one. */
    String recipient() {
        return recipient;
    }

    String header(String name) {
        return data.stream()
                .takeWhile(line -> !line.isEmpty())
                .filter(line -> line.regionMatches(true, 0, name + ":", 0, name.length() + 1))
                .map(line -> line.substring(name.length() + 1).trim())
                .findFirst()
                .orElse("");
    }

    /** The words of the last mail. */
    String text() {
        String body = String.join(
                "\r\n", data.stream().dropWhile(line -> !line.isEmpty()).skip(1).toList());
        return switch (header("Content-Transfer-Encoding")) {
            case "base64" -> new String(Base64.getMimeDecoder().decode(body), StandardCharsets.UTF_8);
            case "quoted-printable" -> quoted(body);
            default -> body;
        };
    }

    private static String quoted(String body) {
        String joined = body.replace("=\r\n", "");
        java.io.ByteArrayOutputStream bytes = new java.io.ByteArrayOutputStream();
        for (int at = 0; at < joined.length(); at++) {
            if (joined.charAt(at) == '=') {
                bytes.write(Integer.parseInt(joined.substring(at + 1, at + 3), 16));
                at += 2;
            } else {
                bytes.write(joined.charAt(at));
            }
        }
        return bytes.toString(StandardCharsets.UTF_8).strip();
    }

    private void serve() {
        while (!socket.isClosed()) {
            try (Socket sender = socket.accept()) {
                speak(sender);
            } catch (SocketException closed) {
                // the test is over, or the sender hung up
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        }
    }

    private void speak(Socket sender) throws IOException {
        BufferedReader in = new BufferedReader(new InputStreamReader(sender.getInputStream(), StandardCharsets.UTF_8));
        OutputStream out = sender.getOutputStream();
        say(out, "220 ready");
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            if (line.startsWith("RCPT TO:")) {
                recipient = line.substring(8).trim();
                say(out, refuses ? "550 nobody of that name" : "250 yes");
            } else if (line.equals("DATA")) {
                say(out, "354 go on");
                data.clear();
                for (String word = in.readLine(); !".".equals(word); word = in.readLine()) {
                    data.add(word);
                }
                say(out, "250 taken");
            } else {
                say(out, line.equals("QUIT") ? "221 bye" : "250 yes");
            }
        }
    }

    private static void say(OutputStream out, String line) throws IOException {
        out.write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
