package org.open12315.identity;

import java.util.LinkedHashMap;
import java.util.Map;

/** What a browser calls itself, cut down to what its owner recognises: {@code Chrome, Windows}. No version, no model. */
final class Device {

    /** The first that occurs counts: most browsers also name those that they resemble. */
    private static final Map<String, String> BROWSERS = ordered(
            "MicroMessenger", "WeChat",
            "AlipayClient", "Alipay",
            "Edg", "Edge",
            "HuaweiBrowser", "Huawei Browser",
            "MiuiBrowser", "MIUI Browser",
            "QQBrowser", "QQ Browser",
            "Firefox", "Firefox",
            "Chrome", "Chrome",
            "Safari", "Safari");

    private static final Map<String, String> SYSTEMS = ordered(
            "HarmonyOS", "HarmonyOS",
            "OpenHarmony", "HarmonyOS",
            "Android", "Android",
            "iPhone", "iOS",
            "iPad", "iPadOS",
            "Windows", "Windows",
            "Mac OS", "macOS",
            "Linux", "Linux");

    private Device() {}

    /** An empty string if nothing in it is known. */
    static String of(String userAgent) {
        if (userAgent == null) {
            return "";
        }
        String browser = first(BROWSERS, userAgent);
        String system = first(SYSTEMS, userAgent);
        return browser.isEmpty() || system.isEmpty() ? browser + system : browser + ", " + system;
    }

    private static String first(Map<String, String> names, String userAgent) {
        return names.entrySet().stream()
                .filter(name -> userAgent.contains(name.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("");
    }

    private static Map<String, String> ordered(String... pairs) {
        Map<String, String> map = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            map.put(pairs[i], pairs[i + 1]);
        }
        return map;
    }
}
