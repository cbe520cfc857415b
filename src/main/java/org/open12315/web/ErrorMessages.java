package org.open12315.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What went wrong and what to do now, in a heading and a sentence. English: {@code messages/error_en.properties}. */
@MessageBundle("error")
interface ErrorMessages {

    @Message("这个请求无法处理")
    String badRequest();

    @Message("请求的内容不完整，或者格式不对。请返回上一页检查后再试。")
    String badRequestAdvice();

    @Message("请先登录")
    String unauthorized();

    @Message("登录以后才能打开这个页面。")
    String unauthorizedAdvice();

    @Message("您没有权限打开这个页面")
    String forbidden();

    @Message("这个账号不能查看或者办理这里的内容。如果是因为页面打开太久，请返回上一页，刷新后再试。")
    String forbiddenAdvice();

    @Message("没有找到这个页面")
    String notFound();

    @Message("网址可能写错了，或者页面已经不在。请核对网址，或者从首页重新开始。")
    String notFoundAdvice();

    @Message("这个操作不能这样进行")
    String notAllowed();

    @Message("请从首页重新进入，再按页面上的按钮操作。")
    String notAllowedAdvice();

    @Message("内容已经被别人改动")
    String conflict();

    @Message("在您操作的同时，这里的内容有了变化，您的操作没有生效。请返回上一页，刷新后再看。")
    String conflictAdvice();

    @Message("提交的内容太大")
    String tooLarge();

    @Message("请减少文字或者换小一些的文件，再提交一次。")
    String tooLargeAdvice();

    @Message("提交的格式不支持")
    String unsupported();

    @Message("请从页面上的表单提交，或者按接口文档选择格式。")
    String unsupportedAdvice();

    @Message("操作太频繁")
    String tooMany();

    @Message("请稍等几分钟再试。已经保存的内容不会丢失。")
    String tooManyAdvice();

    @Message("请在 {minutes} 分钟以后再试。")
    String tooManyWait(String minutes);

    @Message("您填写的内容还在这一页上，没有丢失。时间到了以后，按下面的按钮重新提交。密码要重新填写。")
    String tooManyTyped();

    @Message("重新提交")
    String again();

    @Message("系统出了问题")
    String broken();

    @Message("这是我们的问题，不是您的。请过几分钟再试；已经保存的草稿和已经拿到的受理编号都还有效。")
    String brokenAdvice();

    @Message("现在使用的人太多")
    String busy();

    @Message("您这次提交没有被收下，请过一会儿再提交一次。已经保存的草稿不会丢失。")
    String busyAdvice();

    @Message("回到首页")
    String home();

    @Message("错误代码 {status}")
    String code(int status);
}
