package portal.security;

import io.netty.util.NetUtil;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.SocketAddress;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Where a request comes from. Forwarding headers are believed only when the request came through a proxy of {@code
 * portal.proxies} (addresses or ranges), and then only as far back as the proxies go.
 */
@Singleton
public final class ClientAddress {
    /** One household or office has at least so many bits of IPv6 to itself. */
    private static final int IPV6_CLIENT_BITS = 64;

    private static final int MOST_HOPS = 20;

    private final List<Cidr> proxies;

    public ClientAddress(@ConfigProperty(name = "portal.proxies") Optional<List<String>> proxies) {
        this.proxies = proxies.orElse(List.of()).stream().map(Cidr::parse).toList();
    }

    /** The client as limits count it: an IPv4 address, or the /64 of an IPv6 one. */
    public String of(HttpServerRequest request) {
        String peer = peer(request);
        return of(peer, proxies.isEmpty() ? List.of() : request.headers().getAll("X-Forwarded-For"));
    }

    /** Whether the citizen's browser speaks https, to us or to a proxy before us. */
    public boolean https(HttpServerRequest request) {
        return request.isSSL() || "https".equalsIgnoreCase(forwarded(request, "X-Forwarded-Proto"));
    }

    /** Host and port under which the browser reached us, as its {@code Origin} names them; empty if it did not say. */
    String authority(HttpServerRequest request) {
        String forwarded = forwarded(request, "X-Forwarded-Host");
        String host = forwarded.isEmpty() ? request.getHeader("Host") : forwarded;
        if (host != null) {
            return host;
        }
        return request.authority() == null ? "" : request.authority().toString();
    }

    String of(String peer, List<String> forwardedFor) {
        Optional<byte[]> client = Cidr.address(peer);
        List<String> hops = forwardedFor.stream()
                .flatMap(line -> List.of(line.split(",", -1)).stream())
                .toList();
        int oldest = Math.max(0, hops.size() - MOST_HOPS);
        for (int i = hops.size() - 1; i >= oldest && client.filter(this::proxy).isPresent(); i--) {
            Optional<byte[]> hop = Cidr.address(withoutPort(hops.get(i).strip()));
            if (hop.isEmpty()) {
                break;
            }
            client = hop;
        }
        return client.map(ClientAddress::counted).orElse(peer);
    }

    private String forwarded(HttpServerRequest request, String header) {
        if (proxies.isEmpty()) {
            return "";
        }
        String value = request.getHeader(header);
        boolean believed =
                value != null && Cidr.address(peer(request)).filter(this::proxy).isPresent();
        return believed ? value.substring(value.lastIndexOf(',') + 1).strip() : "";
    }

    private boolean proxy(byte[] address) {
        return proxies.stream().anyMatch(range -> range.contains(address));
    }

    private static String peer(HttpServerRequest request) {
        SocketAddress remote = request.remoteAddress();
        String address = remote == null ? null : remote.hostAddress();
        return address == null ? "local" : address;
    }

    /** Some proxies write 203.0.113.7:4711 or [2001:db8::1]:4711. */
    private static String withoutPort(String hop) {
        if (hop.startsWith("[") && hop.indexOf(']') > 0) {
            return hop.substring(1, hop.indexOf(']'));
        }
        int colon = hop.indexOf(':');
        return colon > 0 && colon == hop.lastIndexOf(':') ? hop.substring(0, colon) : hop;
    }

    private static String counted(byte[] address) {
        return address.length == 4
                ? NetUtil.bytesToIpAddress(address)
                : NetUtil.bytesToIpAddress(Cidr.cut(address, IPV6_CLIENT_BITS)) + "/" + IPV6_CLIENT_BITS;
    }
}
