package org.open12315.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class LocalPathTest {

    @ParameterizedTest
    @ValueSource(strings = {"/", "/file", "/my/cases?after=12", "/track?number=1&x=%E6%9D%AD#top"})
    void keepsAPathOfThisSite(String address) {
        assertThat(LocalPath.orHome(address)).hasToString(address);
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(
            strings = {
                "//elsewhere.example",
                "/\\elsewhere.example",
                "\\\\elsewhere.example",
                "https://elsewhere.example",
                "javascript:alert(1)",
                "/\t/elsewhere.example",
                "/a\r\nSet-Cookie: b=c",
                "elsewhere",
                "/%zz"
            })
    void goesHomeInsteadOfAnywhereElse(String address) {
        assertThat(LocalPath.orHome(address)).hasToString("/");
    }
}
