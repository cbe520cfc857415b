package org.open12315.casework;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.open12315.web.Choice;

/**
 * The worklist as its page shows it.
 *
 * @param shown what is looked at
 * @param scope code of the authority at the head of what is shown
 * @param quick lists that are asked for all day, with what lies in them
 * @param next address of the next page, or null
 * @param previous address of the page before, or null
 * @param first address of the first page, or null if this is it
 * @param clear address without conditions, or null if there is none
 * @param searchHint what the search looks into
 */
public record WorklistView(
        WorklistAddress shown,
        String scope,
        List<Tab> tabs,
        List<Quick> quick,
        String caption,
        List<Line> lines,
        String next,
        String previous,
        String first,
        String clear,
        String searchHint,
        List<Choice> kinds,
        List<Choice> dues,
        List<Choice> scopes,
        List<Choice> sorts,
        List<Choice> people,
        boolean supervises) {

    /** A tray as a tab; {@code count} is its size in words. */
    public record Tab(String name, String address, String count, boolean current) {}

    /**
     * A way straight to some cases.
     *
     * @param sign shape and colour: danger, warning or neutral
     */
    public record Quick(String text, String address, String sign, boolean current) {}

    /**
     * A case on one line.
     *
     * @param deadline null if nothing has to be done by a day
     * @param authority name of the authority that has it; null where all lines have the same
     */
    public record Line(
            String number,
            String grouped,
            String kind,
            String business,
            String summary,
            String problem,
            String state,
            String sign,
            DeadlineView deadline,
            Instant receivedAt,
            String assignedTo,
            String authority,
            boolean incident) {}

    /** The chosen values, as the form writes them. */
    public String kind() {
        return shown.kind() == null ? "" : WorklistAddress.value(shown.kind());
    }

    public String due() {
        return WorklistAddress.value(shown.due());
    }

    public String who() {
        return shown.mine() ? "mine" : "";
    }

    /** This list as a parameter of a link that comes back to it. */
    public String here() {
        return URLEncoder.encode(shown.toString(), StandardCharsets.UTF_8);
    }

    public String sort() {
        return WorklistAddress.value(shown.sort());
    }

    public String tray() {
        return WorklistAddress.value(shown.tray());
    }

    public String search() {
        return shown.search() == null ? "" : shown.search();
    }
}
