package portal.security;

import io.netty.util.NetUtil;
import java.util.Arrays;
import java.util.Optional;

/** A range of addresses such as {@code 10.0.0.0/8}; a single address is a range of one. */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Cidr(byte[] network, int bits) {
    /** Longest text of an address: IPv6 with an embedded IPv4. */
    private static final int LONGEST = 45;

    static Cidr parse(String text) {
        String[] parts = text.strip().split("/", 2);
        byte[] network = address(parts[0])
                .orElseThrow(() -> new IllegalStateException("portal.proxies holds no address range: " + text));
        int bits = parts.length == 1 ? network.length * 8 : Integer.parseInt(parts[1]);
        if (bits < 0 || bits > network.length * 8) {
            throw new IllegalStateException("portal.proxies holds no address range: " + text);
        }
        return new Cidr(network, bits);
    }

    boolean contains(byte[] address) {
        return address.length == network.length && Arrays.equals(cut(address, bits), cut(network, bits));
    }

    /** The bytes of an address, never asking a name server; an IPv4 address written as IPv6 is IPv4. */
    static Optional<byte[]> address(String text) {
        if (text.length() > LONGEST || text.indexOf('%') >= 0) {
            return Optional.empty();
        }
        byte[] bytes = NetUtil.createByteArrayFromIpAddressString(text);
        return Optional.ofNullable(bytes).map(Cidr::unmapped);
    }

    /** The address with all but its first bits zero. */
    static byte[] cut(byte[] address, int bits) {
        byte[] cut = new byte[address.length];
        System.arraycopy(address, 0, cut, 0, (bits + 7) / 8);
        if (bits % 8 != 0) {
            cut[bits / 8] &= (byte) (0xff << (8 - bits % 8));
        }
        return cut;
    }

    private static byte[] unmapped(byte[] address) {
        boolean mapped = address.length == 16
                && Arrays.equals(address, 0, 12, new byte[] {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, -1, -1}, 0, 12);
        return mapped ? Arrays.copyOfRange(address, 12, 16) : address;
    }
}
