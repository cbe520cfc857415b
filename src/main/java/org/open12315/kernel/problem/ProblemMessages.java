package org.open12315.kernel.problem;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/**
 * What a program is told when it is refused: a title for the status, and a sentence for those who gave no other. English:
 * {@code messages/problem_en.properties}.
 */
@MessageBundle("problem")
interface ProblemMessages {

    @Message("请求无法读取")
    String badRequest();

    @Message("请检查 JSON 和参数的写法。")
    String badRequestAdvice();

    @Message("JSON 里有一个值的类型或者写法不对，位置见 field。")
    String wrongValue();

    @Message("内容不是完整的 JSON。")
    String malformed();

    @Message("需要登录")
    String unauthorized();

    @Message("请用账号和密码登录后再请求。")
    String unauthorizedAdvice();

    @Message("没有权限")
    String forbidden();

    @Message("这个账号不能查看或者办理这里的内容。")
    String forbiddenAdvice();

    @Message("没有找到")
    String notFound();

    @Message("这个地址没有内容，请核对地址和编号。")
    String notFoundAdvice();

    @Message("不能这样操作")
    String methodNotAllowed();

    @Message("这个地址不接受这种请求方法，可用的方法见接口文档。")
    String methodNotAllowedAdvice();

    @Message("没有这种格式")
    String notAcceptable();

    @Message("这里没有 Accept 要求的格式，请改为 application/json。")
    String notAcceptableAdvice();

    @Message("内容已有变化")
    String conflict();

    @Message("在您操作的同时内容有了变化，操作没有生效。请重新读取后再试。")
    String conflictAdvice();

    @Message("内容太大")
    String tooLarge();

    @Message("请减少内容后再试。")
    String tooLargeAdvice();

    @Message("格式不支持")
    String unsupportedMediaType();

    @Message("请用 application/json 提交，编码为 UTF-8。")
    String unsupportedMediaTypeAdvice();

    @Message("内容有误")
    String invalid();

    @Message("请按 violations 逐项改正后再提交。")
    String invalidAdvice();

    @Message("操作太频繁")
    String tooMany();

    @Message("请稍等一会儿再试。")
    String tooManyAdvice();

    @Message("系统出错")
    String broken();

    @Message("这是我们的问题。请过几分钟再试；已经拿到的受理编号仍然有效。")
    String brokenAdvice();

    @Message("暂时无法处理")
    String unavailable();

    @Message("请稍后再试；有 Retry-After 时，请等那么多秒。")
    String unavailableAdvice();
}
