package org.open12315.identity.flood;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Limits against floods, for what identity itself does; the other rooms have theirs in their own configuration. */
@ConfigMapping(prefix = "open12315.flood")
public interface FloodConfig {

    /** No limits of this kind at all: the demo is also what load is measured with, from one address as five people. */
    @WithDefault("${open12315.demo:false}")
    boolean off();

    /** Forms of the sign-in, by password or code, right or wrong; wrong passwords have tighter limits of their own. */
    @WithDefault("device 60/10m, address 1200/10m")
    Allowance signIn();

    /** Steps of a registration or of a forgotten password; text messages have tighter limits of their own. */
    @WithDefault("device 120/1h, address 3000/1h")
    Allowance registration();
}
