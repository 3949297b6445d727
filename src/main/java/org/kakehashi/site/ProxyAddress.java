package org.kakehashi.site;

import static org.kakehashi.site.words.SiteWords.WORDS;

import io.smallrye.common.net.CidrAddress;
import io.smallrye.common.net.Inet;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where the operator's reverse proxies connect from: an address, or a block of them such as {@code 10.1.0.0/16}. */
public record ProxyAddress(CidrAddress block) {
    /** @throws WrongSetting if it is neither; names are not looked up, because whoever answers would be believed */
    public static ProxyAddress of(String given) {
        String text = given.strip();
        CidrAddress block = text.contains("/") ? Inet.parseCidrAddress(text) : single(Inet.parseInetAddress(text));
        if (block == null) {
            throw new WrongSetting(WORDS.isNoAddressOfAProxy(text));
        }
        return new ProxyAddress(block);
    }

    /** All of a list with commas. */
    public static List<ProxyAddress> all(String given) {
        return Arrays.stream(given.split(",")).map(ProxyAddress::of).toList();
    }

    public boolean includes(InetAddress address) {
        return block.matches(address);
    }

    private static @Nullable CidrAddress single(@Nullable InetAddress address) {
        return address == null ? null : CidrAddress.create(address, address.getAddress().length * Byte.SIZE);
    }
}
