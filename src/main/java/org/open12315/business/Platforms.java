package org.open12315.business;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** The register of platforms, in memory: an immutable snapshot that every thread may ask. */
public final class Platforms {

    private final List<Platform> platforms;
    private final Map<String, Platform> byKey = new HashMap<>();

    private Platforms(List<Platform> platforms) {
        this.platforms = List.copyOf(platforms);
        platforms.forEach(
                platform -> PlatformList.names(platform).forEach(name -> byKey.put(TypedName.key(name), platform)));
    }

    /** A register of the given platforms. */
    public static Platforms of(List<Platform> platforms) {
        return new Platforms(platforms);
    }

    /** The register that comes with the program; its lines are not checked against the public register. */
    public static Platforms shipped() {
        return of(PlatformList.shipped());
    }

    /** The operator's register; {@link org.open12315.kernel.list.ListRefused} names all its mistakes by line. */
    public static Platforms from(Path file) {
        return of(PlatformList.read(file));
    }

    /**
     * The platform that somebody means by a name, an alias or an address, whatever its width, case, spaces and usual
     * endings (平台, 商城, 旗舰店, APP): {@code 京东商城}, {@code ＪＤ.com}, {@code 淘宝 App}, {@code 天猫（官方旗舰店）}.
     *
     * @param nameAsTyped may be null or blank
     * @return empty if no platform of the register has the name; never a guess by likeness
     */
    public Optional<Platform> find(String nameAsTyped) {
        if (nameAsTyped == null || nameAsTyped.isBlank()) {
            return Optional.empty();
        }
        return TypedName.readings(nameAsTyped).stream()
                .map(byKey::get)
                .filter(Objects::nonNull)
                .findFirst();
    }

    /** All of them in the order of the list. */
    public List<Platform> all() {
        return platforms;
    }
}
