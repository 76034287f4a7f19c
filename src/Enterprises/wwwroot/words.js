// @ts-check
/** What dmn-js says, in the bureau's words. What is missing here stays as it is. @type {Record<string, string>} */
const words = {
  "View DRD": "看决策关系图", "Hit policy:": "取法：", "Hit policy": "取法", When: "条件", And: "并且", Then: "结果", Annotations: "说明", Input: "输入", Output: "结果",
  Unique: "唯一相符", First: "取第一条相符", Any: "任一相符", Priority: "按优先", "Rule order": "按规则顺序列出", "Output order": "按结果顺序列出", Collect: "全部列出",
  "Collect (Sum)": "合计", "Collect (Min)": "取最小", "Collect (Max)": "取最大", "Collect (Count)": "计数",
  "Add rule": "加一条规则", "Add input": "加一列输入", "Add output": "加一列结果", "Remove rule": "删除本条", "Copy rule": "复制本条", "Cut rule": "剪切本条",
  "Paste rule above": "粘贴到上方", "Paste rule below": "粘贴到下方", "Move rule": "移动本条", "Copy input column": "复制本列", "Cut input column": "剪切本列",
  "Paste input column left": "粘贴到左侧", "Paste input column right": "粘贴到右侧", "Remove input column": "删除本列", "Copy output column": "复制本列",
  "Cut output column": "剪切本列", "Paste output column left": "粘贴到左侧", "Paste output column right": "粘贴到右侧", "Remove output column": "删除本列",
  "Input expression": "输入的算式", "Input expression: ": "输入的算式：", "Input label": "输入的标题", "Input label: ": "输入的标题：", "Input values": "可能的取值", "Input type": "输入的类型",
  "Output label": "结果的标题", "Output label: ": "结果的标题：", "Output name": "结果的名称", "Output name: ": "结果的名称：", "Output values": "可能的结果", "Output type": "结果的类型",
  "Edit input": "修改输入", "Edit output": "修改结果", "Edit": "修改", Delete: "删除", Type: "类型", Value: "值", Values: "取值", Yes: "是", No: "否", "No values": "没有取值",
  "Predefined values": "预设取值", "Custom values": "自定取值", "Clear predefined values": "清除预设取值", "Expression language": "算式语言", "Expression language:": "算式语言：",
  "Change cell expression language": "改本格算式语言", "Remove cell description": "删除本格说明", "Add cell description": "加本格说明", "Enter expression": "写算式",
  "Decision name": "决策名称", "Decision name: ": "决策名称：", "Definition name": "模型名称", "Definition ID": "模型标识", "Element name": "名称",
  "Variable name": "变量名", "Variable name:": "变量名：", "Variable type": "变量类型", "Variable type:": "变量类型：", "Result type": "结果类型", Result: "结果",
  Expression: "算式", "Literal expression": "算式", "Literal expression editor": "算式编辑框", "Decision table": "决策表", "Boxed expression": "盒式算式", Empty: "空",
  Comparison: "比较", "Comparison operator": "比较", Range: "范围", Equals: "等于", Less: "小于", "Less or equals": "不超过", Greater: "大于", "Greater or equals": "不低于",
  Include: "含", Exclude: "不含", "Start value": "起", "End value": "止", "Range start value": "范围起点", "Range end value": "范围终点", "Range start operator": "起点含不含",
  "Range end operator": "终点含不含", "Edit number": "填数", "Edit string": "填文字", "Edit boolean": "填是否", "Edit date": "填日期", "Edit duration": "填时长",
  "Match one": "是其中之一", "Match none": "都不是", Exactly: "正好", Between: "之间", Before: "早于", After: "晚于", "Use today": "用今天", "Set date": "设日期", "Set value": "设值",
  "String value": "文字", "Boolean value": "是否", "Date value": "日期", "Test type": "判断方式", "Strings must be in double quotes": "文字要加双引号", "e.g. { sample }": "例如 { sample }",
  "Create decision": "新建决策", "Create input data": "新建输入", "Create knowledge model": "新建公式", "Create knowledge source": "新建依据", "Append decision": "接一个决策",
  "Append input data": "接一个输入", "Append business knowledge model": "接一个公式", "Append knowledge source": "接一个依据", "Connect to other element": "连到另一项",
  "Change type": "改类型", "Activate hand tool": "移动画面", "Activate the hand tool": "移动画面", "Activate lasso tool": "框选", "Activate the lasso tool": "框选", "Search in diagram": "在图中查找",
  "Function kind: {kind}": "公式语言：{kind}", "Edit formal parameters": "改参数", "Edit function kind": "改公式语言", "Remove parameter": "删除参数", "Add parameter": "加参数", Kind: "语言",
  "Editing not supported for set expression language": "这种算式语言不能在此修改", "Business Knowledge Model": "公式", Annotation: "说明", name: "名称",
  "Add rule above": "在上方加一条", "Add rule below": "在下方加一条", "Add input column left": "左侧加一列输入", "Add input column right": "右侧加一列输入",
  "Add output column left": "左侧加一列结果", "Add output column right": "右侧加一列结果", "Add predefined values": "加预设取值", "Add values": "加取值", "Add text annotation": "加批注",
  Date: "日期", Time: "时间", "Date and time": "日期和时间", "Start date": "起日", "End date": "止日", "Start time": "起时", "End time": "止时", "Use now": "用现在", "Set time": "设时间",
  "Set duration": "设时长", "Set date and time": "设日期和时间", "Edit time": "填时间", "Edit date and time": "填日期和时间", "Duration value": "时长", "Time value": "时间",
  "Expression language: {expressionLanguageLabel}": "算式语言：{expressionLanguageLabel}", "e.g. { example } ": "例如 { example }", value: "值", '"value", "value", ...': '"甲", "乙", …',
  "Open decision table": "打开决策表", "Open literal expression": "打开算式", Resize: "调列宽", "Move Input": "移动本列", "Move Output": "移动本列",
};

/** @param {string} template @param {Record<string, string>} [values] */
export function translate(template, values = {}) {
  return (words[template] ?? template).replace(/{([^}]+)}/g, (_, key) => values[key.trim()] ?? `{${key}}`);
}
