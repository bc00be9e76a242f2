import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Phones of citizens for {@code me.sh}. {@code java Phones.java sign-in <url> <phones> <petitions> <bodies> <file> <port>}
 * plays WeChat at that port while it signs so many in, files so many petitions on each and writes their keys and tokens;
 * {@code java Phones.java proofs <url> <file> <how many> <out>} signs proofs for the list of petitions, a token and a proof
 * a line.
 */
class Phones {
    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();
    private static final int COORDINATE = 32;
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private Phones() {}

    /** A phone as it is written down: its public key as JSON, its private key, its token. */
    private record Phone(String jwk, PrivateKey key, String token) {
        String line() {
            return jwk + "\t" + Base64.getEncoder().encodeToString(key.getEncoded()) + "\t" + token;
        }

        static Phone of(String line) {
            String[] parts = line.split("\t", -1);
            try {
                PrivateKey key = KeyFactory.getInstance("EC")
                        .generatePrivate(
                                new PKCS8EncodedKeySpec(Base64.getDecoder().decode(parts[1])));
                return new Phone(parts[0], key, parts[2]);
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException(e);
            }
        }

        String proof(String method, String url) {
            try {
                String header = "{\"typ\":\"dpop+jwt\",\"alg\":\"ES256\",\"jwk\":" + jwk + "}";
                String ath = token.isEmpty() ? "" : ",\"ath\":\"" + BASE64.encodeToString(sha256(token)) + "\"";
                String claims = "{\"jti\":\"" + UUID.randomUUID() + "\",\"htm\":\"" + method + "\",\"htu\":\"" + url
                        + "\",\"iat\":" + System.currentTimeMillis() / 1000 + ath + "}";
                String signed = base64(header) + "." + base64(claims);
                Signature signature = Signature.getInstance("SHA256withECDSAinP1363Format");
                signature.initSign(key);
                signature.update(signed.getBytes(StandardCharsets.US_ASCII));
                return signed + "." + BASE64.encodeToString(signature.sign());
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    public static void main(String[] arguments) throws Exception {
        if (arguments[0].equals("sign-in")) {
            HttpServer weChat = weChat(Integer.parseInt(arguments[6]));
            try {
                signIn(
                        arguments[1],
                        Integer.parseInt(arguments[2]),
                        Integer.parseInt(arguments[3]),
                        Files.readAllLines(Path.of(arguments[4])),
                        Path.of(arguments[5]));
            } finally {
                weChat.stop(0);
            }
        } else {
            proofs(arguments[1], Path.of(arguments[2]), Integer.parseInt(arguments[3]), Path.of(arguments[4]));
        }
    }

    /** Says that whoever has a code is somebody of that name. */
    private static HttpServer weChat(int port) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        server.createContext("/", exchange -> {
            Matcher code = Pattern.compile("js_code=([\\w-]+)").matcher(String.valueOf(exchange.getRequestURI().getQuery()));
            byte[] answer = (code.find()
                            ? "{\"openid\":\"" + code.group(1) + "\",\"session_key\":\"none\"}"
                            : "{\"access_token\":\"none\",\"expires_in\":7200}")
                    .getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, answer.length);
            exchange.getResponseBody().write(answer);
            exchange.close();
        });
        server.start();
        return server;
    }

    private static void signIn(String url, int phones, int petitions, List<String> bodies, Path out) throws Exception {
        KeyPairGenerator keys = KeyPairGenerator.getInstance("EC");
        keys.initialize(new ECGenParameterSpec("secp256r1"));
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < phones; i++) {
            KeyPair pair = keys.generateKeyPair();
            Phone nobody = new Phone(jwk((ECPublicKey) pair.getPublic()), pair.getPrivate(), "");
            String answer = post(nobody, url + "/api/v1/wechat/sessions", "{\"code\":\"dev-bench" + i + "\"}");
            Matcher token = Pattern.compile("\"token\":\"([^\"]+)\"").matcher(answer);
            if (!token.find()) {
                throw new IOException("No token in " + answer.length() + " characters");
            }
            Phone phone = new Phone(nobody.jwk(), nobody.key(), token.group(1));
            for (int j = 0; j < petitions; j++) {
                post(phone, url + "/api/v1/petitions", bodies.get((i * petitions + j) % bodies.size()));
            }
            lines.add(phone.line());
        }
        Files.write(out, lines);
    }

    private static void proofs(String url, Path from, int many, Path out) throws IOException {
        List<Phone> phones = Files.readAllLines(from).stream().map(Phone::of).toList();
        List<String> lines = IntStream.range(0, many)
                .parallel()
                .mapToObj(i -> phones.get(i % phones.size()))
                .map(phone -> phone.token() + " " + phone.proof("GET", url + "/api/v1/me/petitions"))
                .toList();
        Files.write(out, lines);
    }

    private static String post(Phone phone, String url, String body) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url))
                .header("Content-Type", "application/json")
                .header("DPoP", phone.proof("POST", url))
                .POST(HttpRequest.BodyPublishers.ofString(body));
        if (!phone.token().isEmpty()) {
            request.header("Authorization", "DPoP " + phone.token());
        }
        HttpResponse<String> answer = HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 201) {
            throw new IOException(url + " answers " + answer.statusCode() + " " + answer.body());
        }
        return answer.body();
    }

    private static String jwk(ECPublicKey key) {
        return "{\"kty\":\"EC\",\"crv\":\"P-256\",\"x\":\"" + coordinate(key.getW().getAffineX()) + "\",\"y\":\""
                + coordinate(key.getW().getAffineY()) + "\"}";
    }

    private static String coordinate(BigInteger value) {
        byte[] bytes = value.toByteArray();
        byte[] fixed = new byte[COORDINATE];
        int length = Math.min(bytes.length, COORDINATE);
        System.arraycopy(bytes, bytes.length - length, fixed, COORDINATE - length, length);
        return BASE64.encodeToString(fixed);
    }

    private static byte[] sha256(String text) throws GeneralSecurityException {
        return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.US_ASCII));
    }

    private static String base64(String text) {
        return BASE64.encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
