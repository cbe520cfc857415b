package org.open12315.identity;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the pages of the own account. English: {@code messages/own_en.properties}. */
@MessageBundle("own")
interface OwnAccountMessages {

    @Message("我的账号")
    String title();

    @Message("个人信息在这里也只显示一部分，以免旁人看到。")
    String masked();

    @Message("用户名")
    String userName();

    @Message("姓名")
    String name();

    @Message("显示的名字")
    String displayName();

    @Message("所属单位代码")
    String authority();

    @Message("身份核验")
    String verification();

    @Message("已核验：{day}，{by} 确认姓名与证件号码相符。")
    String verified(String by, String day);

    @Message("核验中：正在请核验机构核对姓名和证件号码，结果会显示在这里。期间可以照常投诉举报。")
    String pending();

    @Message("核验未通过：{day}，{by} 答复姓名与证件号码不符，或没有这个证件。您仍可投诉举报，办案人员会看到这个结果。")
    String failed(String by, String day);

    @Message("未核验：平台只检查了姓名和证件号码的格式，没有向任何机构核对。")
    String unverified();

    @Message("请求身份核验")
    String verify();

    @Message("平台会把您的姓名和证件号码发给 {by} 核对是否相符，不用于其他目的，也不发送别的信息。")
    String verifyHint(String by);

    @Message("同意并请求核验")
    String verifyAgree();

    @Message("已请求核验，结果会显示在这里。")
    String verifyAsked();

    @Message("现在不能请求核验：身份正在核验或已经核验，或者没有机构可以核对这种证件。")
    String notVerifiable();

    @Message("没有机构比对照片，请不要发送照片。")
    String faceUnused();

    @Message("照片应为 JPEG 格式，用 Base64 编码，不超过 900,000 个字符。")
    String faceForm();

    @Message("比对照片需要您的单独同意。")
    String faceConsent();

    @Message("手机号码")
    String mobile();

    @Message("电子邮箱")
    String email();

    @Message("密码")
    String password();

    @Message("修改密码")
    String changePassword();

    @Message("修改后，除了这里，其他设备上的登录都会退出。")
    String changePasswordHint();

    @Message("现在的密码")
    String currentPassword();

    @Message("新密码")
    String newPassword();

    @Message("再次输入新密码")
    String newPasswordAgain();

    @Message("现在的密码不正确。忘记密码时，请退出后用短信重置。")
    String passwordWrong();

    @Message("密码应为 8 至 64 个字符。")
    String passwordLength();

    @Message("这个密码太常见或容易被猜到，请换一个。")
    String passwordCommon();

    @Message("新密码与现在的密码相同，请换一个。")
    String passwordSame();

    @Message("两次输入的密码不一致。")
    String passwordDiffers();

    @Message("密码已修改，其他设备上的登录都已退出。")
    String passwordChanged();

    @Message("个人信息已修改。")
    String changed();

    @Message("修改手机号码")
    String changeMobile();

    @Message("先向现在的号码 {mobile} 发送验证码，确认是您本人，再向新号码发送验证码。现在的号码已不能接收短信时，无法在网上修改。")
    String changeMobileHint(String mobile);

    @Message("发送验证码")
    String sendCode();

    @Message("第一步：现在的号码")
    String fromTitle();

    @Message("第二步：新的号码")
    String toTitle();

    @Message("现在的号码收到的验证码")
    String codeOfPresent();

    @Message("新的手机号码")
    String newMobile();

    @Message("新号码收到的验证码")
    String codeOfNew();

    @Message("验证码已发送到新号码 {mobile}，{minutes} 分钟内有效。这个号码如果已有账号，短信里会说明。")
    String codeSentToNew(String mobile, long minutes);

    @Message("验证码已发送到 {mobile}，{minutes} 分钟内有效。")
    String codeSent(String mobile, long minutes);

    @Message("手机号码有误，例如 13812345678 或 +85251234567。")
    String mobileWrong();

    @Message("这个手机号码已有账号。")
    String mobileKnown();

    @Message("验证码不正确或已失效。最多可试 5 次，之后请从头开始。")
    String codeWrong();

    @Message("从头开始")
    String again();

    @Message("修改电子邮箱")
    String changeEmail();

    @Message("不想留邮箱时，清空即可。")
    String changeEmailHint();

    @Message("新的电子邮箱")
    String newEmail();

    @Message("电子邮箱格式有误，例如 name@example.com。")
    String emailForm();

    @Message("人机验证没有通过或已用过，请重新勾选。")
    String notHuman();

    @Message("这个账号不是通过注册开通的，没有手机号码和邮箱可以修改。")
    String noPerson();

    @Message("忘记密码")
    String forgotten();

    @Message("填写账号的手机号码，平台用短信发送验证码。不知道当时用哪个号码，或号码已停用时，无法在网上重置。办案人员请联系本单位的管理员。")
    String forgottenHint();

    @Message("如果 {mobile} 有账号，验证码已发送到这个号码，{minutes} 分钟内有效。")
    String codeSentIfKnown(String mobile, long minutes);

    @Message("设置新密码")
    String reset();

    @Message("设置后，所有设备上的登录都会退出，请用新密码登录。")
    String resetHint();

    @Message("新密码已设置，请登录。")
    String resetDone();

    @Message("去登录")
    String toSignIn();

    @Message("下载我的数据")
    String export();

    @Message("下载平台保存的关于您的全部内容：账号、身份信息、登录的设备、修改记录、提交过的投诉举报和草稿。文件是 JSON 格式，内容没有隐去，请妥善保存。")
    String exportHint();

    @Message("下载")
    String download();

    @Message("注销账号")
    String close();

    @Message("立即删除")
    String erased();

    @Message("姓名、证件号码、出生日期、手机号码、电子邮箱")
    String erasedPerson();

    @Message("用户名、密码、登录的设备")
    String erasedAccount();

    @Message("没有提交的草稿")
    String erasedDrafts();

    @Message("依法保留")
    String kept();

    @Message("已提交的投诉举报和办理记录，由办理机关保存；其中您填写的姓名、电话和地址，在办结后保存期满时删除。")
    String keptCases();

    @Message("查看个人信息和修改账号的记录，只留账号的编号，不留姓名。")
    String keptLog();

    @Message("注销后不能再登录，也不能在这里查看办理进度；没有办结的会继续办理，结果按您填写的联系方式告知。以后可以重新注册，但看不到以前的内容。")
    String closeHint();

    @Message("确认")
    String confirm();

    @Message("我知道注销后不能恢复")
    String closeSure();

    @Message("请勾选，表示您知道注销后不能恢复。")
    String closeSureMissing();

    @Message("账号已注销")
    String closed();

    @Message("您的个人信息已删除。")
    String closedHint();

    @Message("回到首页")
    String home();

    @Message("登录的设备")
    String sessions();

    @Message("看到不认识的设备，请让它退出，然后修改密码。")
    String sessionsHint();

    @Message("设备")
    String device();

    @Message("未知设备")
    String unknownDevice();

    @Message("登录时间")
    String begun();

    @Message("最近使用")
    String seen();

    @Message("操作")
    String action();

    @Message("正在使用")
    String thisOne();

    @Message("让它退出")
    String end();

    @Message("这个设备上的登录已退出。")
    String ended();

    @Message("在所有设备上退出")
    String endAll();
}
