// The image that runs now, so that a change of infrastructure does not put another in its place.
param name string

resource app 'Microsoft.App/containerApps@2024-03-01' existing = {
  name: name
}

output image string = app.properties.template.containers[0].image
