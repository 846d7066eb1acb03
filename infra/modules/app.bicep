// The bot itself: one to three replicas, each as good as another, for what must happen once is settled in the store.
param name string
param location string
param tags object

@description('Whether the bot has been put there before. Until then Microsoft\'s sample stands in its place.')
param isDeployed bool

param environmentId string
param registry string
param identityId string
param clientId string
param tableEndpoint string
param allowedTenants string
param graphOrganizer string

var port = 8080

// The sample has no health addresses. Run `azd provision` once more after the first `azd up`.
var livePath = isDeployed ? '/health/live' : '/'
var readyPath = isDeployed ? '/health/ready' : '/'

module current 'image.bicep' = if (isDeployed) {
  name: 'image'
  params: {
    name: name
  }
}

resource app 'Microsoft.App/containerApps@2024-03-01' = {
  name: name
  location: location
  tags: tags
  identity: {
    type: 'UserAssigned'
    userAssignedIdentities: { '${identityId}': {} }
  }
  properties: {
    environmentId: environmentId
    workloadProfileName: 'Consumption'
    configuration: {
      activeRevisionsMode: 'Single'
      ingress: {
        external: true
        targetPort: port
        transport: 'auto'
        allowInsecure: false
      }
      registries: [{ server: registry, identity: identityId }]
    }
    template: {
      terminationGracePeriodSeconds: 30
      containers: [
        {
          name: 'bot'
          image: isDeployed ? current!.outputs.image : 'mcr.microsoft.com/dotnet/samples:aspnetapp-chiseled'
          resources: { cpu: json('0.5'), memory: '1Gi' }
          env: [
            { name: 'MicrosoftAppType', value: 'UserAssignedMSI' }
            { name: 'MicrosoftAppId', value: clientId }
            { name: 'MicrosoftAppTenantId', value: tenant().tenantId }
            { name: 'Teams__AllowedTenants', value: allowedTenants }
            { name: 'Graph__Organizer', value: graphOrganizer }
            { name: 'Storage__ServiceUri', value: tableEndpoint }
            { name: 'AZURE_CLIENT_ID', value: clientId }
            { name: 'ASPNETCORE_HTTP_PORTS', value: string(port) }
            { name: 'Logging__Console__FormatterName', value: 'json' }
            { name: 'OTEL_SERVICE_NAME', value: 'alliancebot' }
          ]
          probes: [
            { type: 'Startup', httpGet: { path: livePath, port: port }, periodSeconds: 2, failureThreshold: 30 }
            { type: 'Liveness', httpGet: { path: livePath, port: port }, periodSeconds: 15, failureThreshold: 4 }
            { type: 'Readiness', httpGet: { path: readyPath, port: port }, periodSeconds: 10, failureThreshold: 6, timeoutSeconds: 5 }
          ]
        }
      ]
      scale: {
        minReplicas: 1
        maxReplicas: 3
        rules: [{ name: 'requests', http: { metadata: { concurrentRequests: '50' } } }]
      }
    }
  }
}

output name string = app.name
output domain string = app.properties.configuration.ingress.fqdn
