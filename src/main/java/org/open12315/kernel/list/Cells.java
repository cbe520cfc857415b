package org.open12315.kernel.list;

import java.util.ArrayList;
import java.util.List;

/** Splits one line at its commas, as RFC 4180 has it, save that a cell never spans two lines. */
final class Cells {

    private Cells() {}

    static List<String> of(String line) {
        if (line.indexOf('"') < 0) {
            return List.of(line.split(",", -1));
        }
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '"' && quoted && i + 1 < line.length() && line.charAt(i + 1) == '"') {
                cell.append('"');
                i++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (c == ',' && !quoted) {
                cells.add(cell.toString());
                cell.setLength(0);
            } else {
                cell.append(c);
            }
        }
        if (quoted) {
            throw new Line.Mistake("a quote is opened and never closed");
        }
        cells.add(cell.toString());
        return List.copyOf(cells);
    }
}
