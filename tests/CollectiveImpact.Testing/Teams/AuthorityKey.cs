using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text.Json.Nodes;

namespace CollectiveImpact.Testing.Teams;

/// <summary>A signing key and what the key set says about it; null endorsements leave the member out.</summary>
public sealed class AuthorityKey(string id, params string[]? endorsements) : IDisposable
{
    private readonly RSA rsa = RSA.Create(2048);

    public string Id { get; } = id;

    internal byte[] Sign(byte[] data, HashAlgorithmName hash) => rsa.SignData(data, hash, RSASignaturePadding.Pkcs1);

    internal byte[] Modulus => rsa.ExportParameters(includePrivateParameters: false).Modulus!;

    internal JsonObject ToJson()
    {
        var key = rsa.ExportParameters(includePrivateParameters: false);
        var json = new JsonObject
        {
            ["kty"] = "RSA",
            ["use"] = "sig",
            ["kid"] = Id,
            ["n"] = Base64Url.EncodeToString(key.Modulus),
            ["e"] = Base64Url.EncodeToString(key.Exponent),
        };
        if (endorsements is not null)
        {
            json["endorsements"] = new JsonArray([.. endorsements.Select(e => JsonValue.Create(e))]);
        }

        return json;
    }

    public void Dispose() => rsa.Dispose();
}
