package org.open12315.identity;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the registration. English: {@code messages/registration_en.properties}. */
@MessageBundle("registration")
interface RegistrationMessages {

    @Message("注册消费者账号")
    String title();

    @Message("办案人员和企业不在这里注册，由所在单位开通账号。")
    String consumersOnly();

    @Message("用户名")
    String userName();

    @Message("4 至 20 个字符，可以是汉字、字母、数字和下划线。不必用真名。")
    String userNameHint();

    @Message("用户名应为 4 至 20 个汉字、字母、数字或下划线。")
    String userNameForm();

    @Message("这个用户名已被使用，请换一个。")
    String userNameTaken();

    @Message("这个用户名由平台保留，请换一个。")
    String userNameReserved();

    @Message("用户名不能让人误认为是国家机关或工作人员，请换一个。")
    String userNameOfficious();

    @Message("用户名含有侮辱他人的词语，请换一个。")
    String userNameInsulting();

    @Message("密码")
    String password();

    @Message("8 至 64 个字符，什么字符都可以，包括汉字和空格。几个不相干的词连在一起，既好记又难猜。")
    String passwordHint();

    @Message("密码应为 8 至 64 个字符。")
    String passwordLength();

    @Message("这个密码太常见或容易被猜到，请换一个。")
    String passwordCommon();

    @Message("再次输入密码")
    String passwordAgain();

    @Message("两次输入的密码不一致。")
    String passwordDiffers();

    @Message("手机号码")
    String mobile();

    @Message("用来接收验证码和办理进度。可以是内地、香港、澳门或台湾的号码，内地以外请加区号，例如 +852。")
    String mobileHint();

    @Message("手机号码有误，例如 13812345678 或 +85251234567。")
    String mobileWrong();

    @Message("人机验证")
    String human();

    @Message("您的浏览器没有运行脚本，无法完成人机验证。您仍然可以注册，但同一网络每小时只能发送很少几条短信。")
    String humanWithoutScript();

    @Message("人机验证没有通过或已用过，请重新勾选。")
    String notHuman();

    @Message("发送验证码")
    String sendCode();

    @Message("暂时无法发送短信，因此不能注册。请稍后再来。")
    String noMessages();

    @Message("演示环境：短信不会真的发出，请到")
    String forShow();

    @Message("开发收件箱")
    String inbox();

    @Message("输入短信验证码")
    String codeTitle();

    @Message("验证码已发送到 {mobile}，{minutes} 分钟内有效。没有收到时，请检查号码；如果这个号码已有账号，短信里会说明。")
    String codeSent(String mobile, long minutes);

    @Message("验证码")
    String code();

    @Message("6 位数字")
    String codeHint();

    @Message("验证码不正确或已失效。最多可试 5 次，之后请重新发送。")
    String codeWrong();

    @Message("重新发送验证码")
    String sendAgain();

    @Message("验证码已重新发送，之前的验证码不再有效。")
    String sentAgain();

    @Message("下一步")
    String next();

    @Message("您是谁")
    String personTitle();

    @Message("投诉和实名举报需要真实身份。这些信息加密保存，办理您的案件的工作人员才能看到，每次查看都有记录。")
    String personWhy();

    @Message("平台只检查姓名和证件号码的格式，不向任何机构核对。")
    String personFormOnly();

    @Message("姓名")
    String name();

    @Message("与证件上一致")
    String nameHint();

    @Message("请填写证件上的姓名。")
    String nameMissing();

    @Message("姓名中有无法识别的字符，请按证件填写。")
    String nameForm();

    @Message("证件种类")
    String documentKind();

    @Message("请选择证件种类。")
    String documentKindMissing();

    @Message("居民身份证")
    String residentCard();

    @Message("护照")
    String passport();

    @Message("港澳居民来往内地通行证")
    String hongKongMacaoPermit();

    @Message("台湾居民来往大陆通行证")
    String taiwanPermit();

    @Message("外国人永久居留身份证")
    String foreignerResidenceCard();

    @Message("证件号码")
    String documentNumber();

    @Message("请填写证件号码。")
    String documentNumberMissing();

    @Message("证件号码有误，请对照证件逐位核对。")
    String documentNumberForm();

    @Message("证件号码的前六位不是任何地区，请对照证件核对。")
    String documentNumberDivision();

    @Message("证件号码中的出生日期不合理，请对照证件核对。")
    String documentNumberBorn();

    @Message("这个证件已有账号。一人只能有一个账号：请直接登录，忘记密码可用短信重置。")
    String personKnown();

    @Message("这个手机号码已有账号，请直接登录。")
    String numberKnown();

    @Message("出生日期")
    String born();

    @Message("选居民身份证时不用填。例如 1990-01-31。")
    String bornHint();

    @Message("请填写出生日期。")
    String bornMissing();

    @Message("出生日期有误，例如 1990-01-31。")
    String bornForm();

    @Message("未满 14 周岁不能自己注册。")
    String underAge();

    @Message("未满 14 周岁，请监护人来办")
    String guardianTitle();

    @Message("法律规定，处理未满 14 周岁未成年人的个人信息须由监护人同意（《个人信息保护法》第三十一条）。所以您不能自己注册，刚才填写的内容没有保存。")
    String guardianWhy();

    @Message("请父母或其他监护人用自己的身份注册。")
    String guardianRegister();

    @Message("监护人填写投诉时，在事情经过中写明是代未成年人投诉，以及与孩子的关系。")
    String guardianFile();

    @Message("上传能证明监护关系的材料，例如户口簿或出生证明。")
    String guardianProof();

    @Message("以监护人的身份注册")
    String guardianStart();

    @Message("电子邮箱")
    String email();

    @Message("电子邮箱格式有误，例如 name@example.com。")
    String emailForm();

    @Message("完成注册")
    String finish();

    @Message("填写次数过多，请从头开始注册。")
    String tooOften();

    @Message("注册已超时或没有开始，请从头填写。")
    String over();

    @Message("操作太频繁，请 {minutes} 分钟后再试。")
    String tooMany(long minutes);
}
