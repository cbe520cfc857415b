package org.open12315.jurisdiction;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An authority as the API shows it. */
@Schema(name = "Authority")
@JsonInclude(JsonInclude.Include.NON_NULL)
record AuthorityView(
        @Schema(examples = "330110", description = "the code of its division; 100000 for the national one")
        String code,

        @Schema(examples = "杭州市余杭区市场监督管理局") String name,
        @Schema(examples = "COUNTY") Level level,

        @Schema(examples = "330110", description = "absent for the national one")
        String division,

        @Schema(examples = "330100", description = "absent for the national one")
        String parent) {

    static AuthorityView of(Authority authority) {
        return new AuthorityView(
                authority.code(),
                authority.name(),
                authority.level(),
                authority.divisionCode(),
                authority.parentCode());
    }

    /** One authority, with those above it and those directly below. */
    @Schema(name = "AuthorityDetail")
    record Detail(
            AuthorityView authority,

            @Schema(description = "from the nearest up to the national one")
            List<AuthorityView> above,

            @Schema(description = "directly below, by code") List<AuthorityView> below) {

        static Detail of(Authority authority, Authorities authorities) {
            return new Detail(
                    AuthorityView.of(authority),
                    views(authorities.ancestors(authority.code())),
                    views(authorities.below(authority.code())));
        }

        private static List<AuthorityView> views(List<Authority> list) {
            return list.stream().map(AuthorityView::of).toList();
        }
    }
}
