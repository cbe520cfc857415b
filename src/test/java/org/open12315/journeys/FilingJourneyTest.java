package org.open12315.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.open12315.identity.KnownAccount;
import org.open12315.testsupport.BrowserJourney;
import org.open12315.testsupport.SignIn;

/** Filing through the pages, from the home page to the case in one's own list. */
@QuarkusTest
class FilingJourneyTest extends BrowserJourney {

    @Inject
    SignIn signIn;

    @Test
    void filesAComplaintWithoutScript() {
        openWindow(false);
        Page page = open("/");
        go("我要投诉");
        assertThat(page.locator("h1")).hasText("我要投诉或举报");
        assertThat(page.locator("main")).containsText("投诉和举报有什么不同");
        assertThat(page.getByLabel("投诉", new Page.GetByLabelOptions().setExact(true)))
                .isChecked();
        FilingForm form = new FilingForm(page).next();
        assertThat(page.locator(".steps-text")).hasText("第 1 步，共 5 步");
        form.against(FilingForm.SHOP).what(FilingForm.FACTS).want().who();
        form.heading("请核对后提交");
        assertThat(page.locator(".summary")).containsText("浙江省杭州市余杭区");
        assertThat(page.locator(".summary")).containsText("退款、赔偿");
        form.press("提交");
        KnownAccount consumer = signIn.consumer();
        page.locator("input[name=user]").fill(consumer.userName());
        page.locator("input[name=password]").fill(SignIn.PASSWORD);
        page.locator("input[name=password]").press("Enter");
        form.heading("请核对后提交").press("提交");
        String number = form.receipt();
        go("我的办件");
        page.locator("main a[href='/my/cases/" + number + "']").press("Enter");
        assertThat(page.locator("main")).containsText("漏电跳闸");
        seeTheCaseArrive(number);
        assertThat(page.locator(".timeline")).containsText("余杭区市场监督管理局");
    }

    /** Follows a link by key: a click waits for frames, which do not come where scripts are off. */
    private void go(String words) {
        page().getByRole(
                        AriaRole.LINK,
                        new Page.GetByRoleOptions().setName(words).setExact(true))
                .first()
                .press("Enter");
    }

    /** The stages work beside the pages: one reloads until the case stands in a worklist. */
    private void seeTheCaseArrive(String number) {
        Waiting.until("the case stands in a worklist", Duration.ofSeconds(30), () -> {
            open("/my/cases/" + number);
            return page().locator(".timeline").count() > 0;
        });
        assertThat(page().locator("main")).containsText(Pattern.compile("待受理|待处理"));
    }
}
