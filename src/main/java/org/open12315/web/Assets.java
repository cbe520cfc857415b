package org.open12315.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.logging.Log;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;

/**
 * The addresses of style sheets and scripts. The build of {@code frontend/} gives each file a name with the hash of its
 * content and writes a manifest; templates ask with the name that a developer knows:
 * {@code {inject:assets.url('styles/public.css')}}.
 */
@Startup
@Named("assets")
@ApplicationScoped
public class Assets {

    private static final String MANIFEST = "META-INF/resources/assets/manifest.json";

    private final Map<String, String> addresses;

    /** Reads the manifest once; without one (a build that left the frontend out) pages come without style and script. */
    Assets(ObjectMapper json) {
        this.addresses = addresses(json);
    }

    /**
     * The address of a file of {@code frontend/src}.
     *
     * @param source the path below {@code frontend/src}, such as {@code main.ts}
     */
    public String url(String source) {
        String address = addresses.get(source);
        return address == null ? "/assets/" + source : address;
    }

    private static Map<String, String> addresses(ObjectMapper json) {
        try (InputStream manifest =
                Thread.currentThread().getContextClassLoader().getResourceAsStream(MANIFEST)) {
            if (manifest == null) {
                Log.warn("The frontend was not built: pages come without style sheet and script");
                return Map.of();
            }
            return parse(json.readTree(manifest));
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }

    private static Map<String, String> parse(JsonNode manifest) {
        Map<String, String> found = new HashMap<>();
        manifest.properties()
                .forEach(entry -> found.put(
                        entry.getKey().replaceFirst("^src/", ""),
                        "/assets/" + entry.getValue().get("file").asText()));
        return Map.copyOf(found);
    }
}
