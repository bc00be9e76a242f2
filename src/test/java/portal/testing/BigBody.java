package portal.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * A body that is sent to its end whatever is answered meanwhile, or until the portal hangs up.
 *
 * @param size in bytes
 * @param chunked whether its length is not told before
 * @param cookies of the sender, as they stand in the header; empty for none
 */
public record BigBody(String path, String type, long size, boolean chunked, String cookies) {
    public static final String MULTIPART = "multipart/form-data; boundary=b";

    private static final int PATIENCE = 20_000;
    private static final int PIECE = 64 << 10;

    /** Sends it and reads the whole answer, head and all; what went wrong stands at its end. */
    public String sent(PackagedPortal portal) {
        StringBuilder answer = new StringBuilder();
        try (Socket socket = new Socket("127.0.0.1", portal.port())) {
            socket.setSoTimeout(PATIENCE);
            String head = "POST " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Type: " + type
                    + "\r\n" + (cookies.isEmpty() ? "" : "Cookie: " + cookies + "\r\n")
                    + (chunked ? "Transfer-Encoding: chunked" : "Content-Length: " + size) + "\r\n\r\n";
            send(socket.getOutputStream(), head);
            InputStream in = socket.getInputStream();
            answer.append(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            answer.append(e);
        }
        return answer.toString();
    }

    private void send(OutputStream out, String head) {
        try {
            out.write(head.getBytes(StandardCharsets.US_ASCII));
            content(out);
        } catch (IOException hungUp) {
            return; // it answered before the end, which is read next
        }
    }

    private void content(OutputStream out) throws IOException {
        byte[] piece = new byte[PIECE];
        Arrays.fill(piece, (byte) 'x');
        long left = size;
        for (byte[] next = start(); left > 0; next = piece) {
            int length = (int) Math.min(next.length, left);
            if (chunked) {
                out.write((Integer.toHexString(length) + "\r\n").getBytes(StandardCharsets.US_ASCII));
            }
            out.write(next, 0, length);
            if (chunked) {
                out.write("\r\n".getBytes(StandardCharsets.US_ASCII));
            }
            left -= length;
        }
        if (chunked) {
            out.write("0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
        }
    }

    private byte[] start() {
        String start = type.startsWith("multipart")
                ? "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.txt\"\r\n\r\n"
                : type.endsWith("json") ? "{\"title\":\"" : "number=";
        return start.getBytes(StandardCharsets.US_ASCII);
    }
}
