package org.open12315.jurisdiction;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A division as the API shows it. */
@Schema(name = "Division")
@JsonInclude(JsonInclude.Include.NON_NULL)
record DivisionView(
        @Schema(examples = "330110", description = "6 digits of GB/T 2260; 9 digits for a township")
        String code,

        @Schema(examples = "余杭区") String name,
        @Schema(examples = "浙江省杭州市余杭区") String fullName,
        @Schema(examples = "COUNTY") Level level,

        @Schema(examples = "330100", description = "absent for a province")
        String parent,

        @Schema(examples = "false") boolean abolished,

        @Schema(description = "only for an abolished one: the division that took over", examples = "330105")
        String successor,

        @Schema(description = "whether anything is below it", examples = "true")
        boolean parted) {

    static DivisionView of(Division division, Divisions divisions) {
        return new DivisionView(
                division.code(),
                division.name(),
                divisions.fullName(division.code()),
                division.level(),
                division.parentCode(),
                division.abolished(),
                division.successorCode(),
                !divisions.children(division.code()).isEmpty());
    }

    /** Some divisions of a list. */
    @Schema(name = "Divisions")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Page(
            List<DivisionView> divisions,

            @Schema(description = "how many there are in all", examples = "3")
            int total,

            @Schema(description = "offset of the next page; absent on the last one", examples = "20")
            Integer nextOffset) {

        static Page of(List<Division> found, int offset, int limit, Divisions divisions) {
            int from = Math.min(offset, found.size());
            int to = Math.min(from + limit, found.size());
            List<DivisionView> views = found.subList(from, to).stream()
                    .map(division -> DivisionView.of(division, divisions))
                    .toList();
            return new Page(views, found.size(), to < found.size() ? to : null);
        }
    }

    /** One division, with all that is above it and the authority that serves it. */
    @Schema(name = "DivisionDetail")
    record Detail(
            DivisionView division,

            @Schema(description = "from the province down, itself included")
            List<DivisionView> path,

            AuthorityView authority) {}
}
