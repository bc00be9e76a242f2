package portal.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClientAddressTest {
    private static final String PROXY = "10.1.2.3";
    private final ClientAddress behindProxies = with("10.0.0.0/8", "fd00::/8", "192.0.2.1");

    @Test
    void withoutConfiguredProxiesTheHeaderIsNotBelieved() {
        ClientAddress direct = new ClientAddress(Optional.empty());
        assertThat(direct.of("203.0.113.7", List.of("198.51.100.1"))).isEqualTo("203.0.113.7");
    }

    @Test
    void aStrangersHeaderIsNotBelieved() {
        assertThat(behindProxies.of("203.0.113.7", List.of("198.51.100.1"))).isEqualTo("203.0.113.7");
    }

    @Test
    void behindAProxyTheLastAddressThatIsNoProxyCounts() {
        assertThat(behindProxies.of(PROXY, List.of("203.0.113.7"))).isEqualTo("203.0.113.7");
        assertThat(behindProxies.of(PROXY, List.of("1.1.1.1, 203.0.113.7, 192.0.2.1")))
                .isEqualTo("203.0.113.7");
        assertThat(behindProxies.of(PROXY, List.of("1.1.1.1", "203.0.113.7 ,10.9.9.9")))
                .isEqualTo("203.0.113.7");
        assertThat(behindProxies.of(PROXY, List.of("10.9.9.9"))).isEqualTo("10.9.9.9");
    }

    @Test
    void portsAndMappedAddressesAreRead() {
        assertThat(behindProxies.of(PROXY, List.of("203.0.113.7:4711"))).isEqualTo("203.0.113.7");
        assertThat(behindProxies.of(PROXY, List.of("::ffff:203.0.113.7"))).isEqualTo("203.0.113.7");
        assertThat(behindProxies.of("::ffff:10.1.2.3", List.of("203.0.113.7"))).isEqualTo("203.0.113.7");
        assertThat(behindProxies.of(PROXY, List.of("[2001:db8:1:2:3::4]:4711"))).isEqualTo("2001:db8:1:2::/64");
    }

    @Test
    void ipv6CountsByItsFirst64Bits() {
        assertThat(behindProxies.of("2001:db8:1:2:aaaa::1", List.of()))
                .isEqualTo(behindProxies.of("2001:db8:1:2:bbbb::2", List.of()))
                .isNotEqualTo(behindProxies.of("2001:db8:1:3::1", List.of()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ",",
                ",,,,",
                "unknown",
                "_hidden",
                "localhost",
                "example.com",
                "1.2.3",
                "1.2.3.4.5",
                "999.1.1.1",
                "0x7f.1",
                "2130706433",
                "[",
                "[]",
                "[::1",
                "fe80::1%eth0",
                "'; drop table limit_count; --",
                "<script>alert(1)</script>",
                "\u0000",
                "１.２.３.４",
                ":::::",
                "1:2:3:4:5:6:7:8:9"
            })
    void aHostileHopStopsAtTheProxy(String hop) {
        assertThat(behindProxies.of(PROXY, List.of(hop))).isEqualTo(PROXY);
        assertThat(behindProxies.of(PROXY, List.of(hop + ", 203.0.113.7"))).isEqualTo("203.0.113.7");
    }

    @Test
    void aVeryLongHeaderIsNotWalkedToItsEnd() {
        String proxies = ", 10.0.0.1".repeat(5000);
        assertThat(behindProxies.of(PROXY, List.of("203.0.113.7" + proxies))).isEqualTo("10.0.0.1");
    }

    @Test
    void aRangeCutsWithinAByte() {
        ClientAddress narrow = with("10.1.2.0/23");
        assertThat(narrow.of("10.1.3.9", List.of("203.0.113.7"))).isEqualTo("203.0.113.7");
        assertThat(narrow.of("10.1.4.9", List.of("203.0.113.7"))).isEqualTo("10.1.4.9");
    }

    @Test
    void aSettingThatIsNoRangeIsRefused() {
        assertThatThrownBy(() -> with("proxy.example")).hasMessageContaining("portal.proxies");
        assertThatThrownBy(() -> with("10.0.0.0/33")).hasMessageContaining("portal.proxies");
    }

    private static ClientAddress with(String... proxies) {
        return new ClientAddress(Optional.of(List.of(proxies)));
    }
}
