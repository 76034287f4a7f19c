using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;

namespace Kechuang.Kernel;

/// <summary>What a slice does inside the unit: load, decide, change the context. It never saves, commits or reads a clock.</summary>
public delegate Task<Result<TAnswer>> Handle<in TRequest, TAnswer>(TRequest request, Act act, KechuangDb db, CancellationToken stop);

/// <summary>
/// The only way to write, from page, API, import or command line (architecture, contract 1): checks the right,
/// opens the unit, runs the handler, writes audit and key, commits, and only then answers.
/// </summary>
public sealed class Acts(Rights rights, IUnits units, CountyRows counties)
{
    /// <summary>
    /// Runs one act. A refusal of the handler changes nothing. The same key and body gives the first answer again;
    /// the same key with another body is refused with 已提交.
    /// </summary>
    public async Task<Result<Acted<TAnswer>>> Run<TRequest, TAnswer>(
        Act act, TRequest request, Handle<TRequest, TAnswer> handle, CancellationToken stop = default)
    {
        if (!rights.May(act.Actor, typeof(TRequest)))
            return new Refusal("no-right", "您没有办理此事的权限，请联系局管理员。");
        if (string.IsNullOrEmpty(act.Key))
            return new Refusal("no-key", "请求缺少提交标识，请刷新页面后重试。");
        var name = Rights.Name(typeof(TRequest));
        var body = Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(request, ActJson.Options)));
        var done = await units.Run(act.County, db => Unit(act, name, body, request, handle, db, stop), stop);
        if (done.Succeeded && request is IChangesCounty)
            counties.Forget(act.County);
        return done;
    }

    private static async Task<Result<Acted<TAnswer>>> Unit<TRequest, TAnswer>(
        Act act, string name, string body, TRequest request, Handle<TRequest, TAnswer> handle, KechuangDb db, CancellationToken stop)
    {
        if (await ActKeys.Before(db, act.Key, stop) is { } before)
            return before.Request == name && before.Body == body
                ? new Acted<TAnswer>(JsonSerializer.Deserialize<TAnswer>(before.Answer, ActJson.Options)!, Repeated: true)
                : new Refusal("already-done", "已提交，请查看办理结果；如需修改请刷新页面后重新填写。");
        var result = await handle(request, act, db, stop);
        if (!result.Succeeded)
            return Result.Not<Acted<TAnswer>>(result.Refusals);
        var key = new ActKey
        {
            County = act.County, Key = act.Key, Request = name, Body = body, At = act.At,
            Answer = JsonSerializer.Serialize(result.Value, ActJson.Options),
        };
        await RowWriter.Save(db, [AuditTrail.Read(db, act, name, request as ILooksAt), key], stop);
        return new Acted<TAnswer>(result.Value, Repeated: false);
    }
}

/// <summary>How one unit of work reaches the disk. SQLite: one writer lane; PostgreSQL: a transaction, retried whole.</summary>
public interface IUnits
{
    /// <summary>Runs the unit on a fresh context; commits when the result succeeded, otherwise leaves no trace.</summary>
    Task<Result<T>> Run<T>(string county, Func<KechuangDb, Task<Result<T>>> unit, CancellationToken stop);
}

internal static class ActJson
{
    internal static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web);
}
